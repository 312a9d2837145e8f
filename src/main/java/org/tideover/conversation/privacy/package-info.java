/** What a person decides about their own data, and about being left alone. */
@NullMarked
package org.tideover.conversation.privacy;

import org.jspecify.annotations.NullMarked;
