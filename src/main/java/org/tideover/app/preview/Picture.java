package org.tideover.app.preview;

/**
 * A step as a picture that moves.
 *
 * @param gif the animation
 * @param shows what one sees, for whoever cannot see it
 */
public record Picture(byte[] gif, String shows) {}
