/** The set-up after the first help, and the settings with which all of it can be changed. */
@NullMarked
package org.tideover.conversation.setup;

import org.jspecify.annotations.NullMarked;
