package org.tideover.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A typeface that we bring along (Atkinson Hyperlegible, SIL Open Font License), as outlines to
 * fill. Java's own text drawing is not used: it fails on a machine without fonts.
 *
 * <p><b>Limitations</b>: from left to right, one glyph a character, no kerning; a character that it
 * does not have is left out.
 */
final class Typeface {
  static final Typeface REGULAR = load("AtkinsonHyperlegible-Regular.ttf");
  static final Typeface BOLD = load("AtkinsonHyperlegible-Bold.ttf");

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  private Typeface(TrueTypeFont font, CmapLookup glyphs, double unitsPerEm) {
    this.font = font;
    this.glyphs = glyphs;
    this.unitsPerEm = unitsPerEm;
  }

  private static Typeface load(String file) {
    try (InputStream in = Typeface.class.getResourceAsStream("fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The font " + file + " is missing: build again");
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      return new Typeface(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
    } catch (IOException broken) {
      throw new UncheckedIOException("The font " + file + " cannot be read: build again", broken);
    }
  }

  /** How wide the text is at a size. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(this::advance).sum() * size / unitsPerEm;
  }

  /** The outline of the text, its baseline beginning at a point. */
  Path2D outline(String text, double size, double x, double y) {
    Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / unitsPerEm;
    double at = x;
    for (int point : text.codePoints().toArray()) {
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
      whole.append(glyph(point).getPathIterator(place), false);
      at += advance(point) * scale;
    }
    return whole;
  }

  private double advance(int point) {
    try {
      int glyph = glyphs.getGlyphId(point);
      return glyph == 0 ? 0 : font.getAdvanceWidth(glyph);
    } catch (IOException broken) {
      throw new UncheckedIOException("The font cannot be read: build again", broken);
    }
  }

  private GeneralPath glyph(int point) {
    try {
      int glyph = glyphs.getGlyphId(point);
      var data = glyph == 0 ? null : font.getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    } catch (IOException broken) {
      throw new UncheckedIOException("The font cannot be read: build again", broken);
    }
  }
}
