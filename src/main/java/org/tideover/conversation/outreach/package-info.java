/** When we write first: check-ins, moments of plans and nudges, each at its time or not at all. */
@NullMarked
package org.tideover.conversation.outreach;

import org.jspecify.annotations.NullMarked;
