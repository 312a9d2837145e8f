/** Moving together in a group: what the group sees, and what each hears in private. */
@NullMarked
package org.tideover.conversation.together;

import org.jspecify.annotations.NullMarked;
