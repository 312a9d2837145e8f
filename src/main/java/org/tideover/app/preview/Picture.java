package org.tideover.app.preview;

/**
 * A step as a picture that moves.
 *
 * @param gif the animation
 * @param still one moment of it, as PNG, for whoever wants nothing to move
 * @param shows what one sees, for whoever cannot see it
 */
public record Picture(byte[] gif, byte[] still, String shows) {}
