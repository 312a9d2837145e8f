package org.tideover.operator.page;

/** The contrast of words with their ground, as WCAG 2 defines it, measured in the browser. */
final class Contrast {
  private Contrast() {}

  /** A script that measures the first element which a selector finds. */
  static String of(String selector) {
    return """
    ((element) => {
      const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
      const ground = (one) => {
        const colour = getComputedStyle(one).backgroundColor;
        const seen = parts(colour);
        return seen.length === 4 && seen[3] === 0 ? ground(one.parentElement) : seen;
      };
      const light = (colour) => colour.slice(0, 3)
        .map((c) => c / 255)
        .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const two = [light(parts(getComputedStyle(element).color)), light(ground(element))];
      return (Math.max(...two) + 0.05) / (Math.min(...two) + 0.05);
    })(document.querySelector('%s'))\
    """
        .formatted(selector);
  }
}
