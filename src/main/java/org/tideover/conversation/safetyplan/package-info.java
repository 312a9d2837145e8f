/** The safety plan: written step by step in a calm hour, shown again in a hard one. */
@NullMarked
package org.tideover.conversation.safetyplan;

import org.jspecify.annotations.NullMarked;
