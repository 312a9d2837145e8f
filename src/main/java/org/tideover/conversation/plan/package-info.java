/**
 * If-then plans: what a person means to do at a moment, in their own words. (The safety plan is in
 * {@code safetyplan}.)
 */
@NullMarked
package org.tideover.conversation.plan;

import org.jspecify.annotations.NullMarked;
