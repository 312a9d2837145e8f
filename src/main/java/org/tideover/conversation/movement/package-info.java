/** A movement session: paced steps, pause, easier, hurt. */
@NullMarked
package org.tideover.conversation.movement;

import org.jspecify.annotations.NullMarked;
