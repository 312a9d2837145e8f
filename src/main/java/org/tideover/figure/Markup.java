package org.tideover.figure;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * HTML and SVG, written element by element: always well-formed, and every text escaped. Attributes
 * come as name and value in turn.
 */
public final class Markup {
  private final StringWriter written = new StringWriter();
  private final XMLStreamWriter xml;

  /** Nothing yet. */
  public Markup() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Java's own XML writer is missing", e);
    }
  }

  /** Begins an element that {@link #close()} ends. */
  public Markup open(String tag, String... attributes) {
    return does(() -> {
      xml.writeStartElement(tag);
      attributes(attributes);
    });
  }

  /** Ends the innermost open element. */
  public Markup close() {
    return does(xml::writeEndElement);
  }

  /** Text inside the open element. */
  public Markup text(String text) {
    return does(() -> xml.writeCharacters(text));
  }

  /** A whole element that holds only text. */
  public Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** A whole element that never holds anything, such as a line of a drawing. */
  public Markup empty(String tag, String... attributes) {
    return does(() -> {
      xml.writeEmptyElement(tag);
      attributes(attributes);
    });
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private Markup does(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The elements do not nest", e);
    }
  }

  /** What was written. */
  @Override
  public String toString() {
    does(xml::flush);
    return written.toString();
  }
}
