package org.tideover.figure;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes frames as a GIF that loops without end. Frames that look alike become one that stays
 * longer; of each other frame only what changed is kept.
 */
final class GifWriter {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private GifWriter() {}

  /**
   * The GIF's bytes.
   *
   * @param delay hundredths of a second from one frame to the next
   */
  static byte[] write(List<BufferedImage> frames, int delay) {
    ColourTable colours = ColourTable.of(frames);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (Change change : changes(frames.stream().map(colours::indexed).toList(), delay)) {
        BufferedImage image = colours.image(change.dots, change.area.width, change.area.height);
        writer.writeToSequence(new IIOImage(image, null, metadata(writer, image, change)), null);
      }
      writer.endWriteSequence();
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("A figure could not be written to memory", e);
    } finally {
      writer.dispose();
    }
  }

  /**
   * What changes from one frame to the next.
   *
   * @param dots the colours of the area, line by line; transparent where nothing changed
   */
  private record Change(Rectangle area, byte[] dots, int delay) {
    Change longer(int more) {
      return new Change(area, dots, delay + more);
    }
  }

  private static List<Change> changes(List<byte[]> frames, int delay) {
    Rectangle all = new Rectangle(FigurePainter.WIDTH, FigurePainter.HEIGHT);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change(all, frames.getFirst(), delay));
    for (int i = 1; i < frames.size(); i++) {
      Rectangle area = difference(frames.get(i - 1), frames.get(i));
      if (area.isEmpty()) {
        changes.add(changes.removeLast().longer(delay));
      } else {
        changes.add(new Change(area, cut(frames.get(i - 1), frames.get(i), area), delay));
      }
    }
    return changes;
  }

  private static Rectangle difference(byte[] before, byte[] after) {
    int left = FigurePainter.WIDTH;
    int right = -1;
    int top = FigurePainter.HEIGHT;
    int bottom = -1;
    for (int i = Arrays.mismatch(before, after); i >= 0 && i < after.length; i++) {
      if (before[i] != after[i]) {
        int x = i % FigurePainter.WIDTH;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, i / FigurePainter.WIDTH);
        bottom = i / FigurePainter.WIDTH;
      }
    }
    return new Rectangle(left, top, right + 1 - left, bottom + 1 - top);
  }

  private static byte[] cut(byte[] before, byte[] after, Rectangle area) {
    byte[] dots = new byte[area.width * area.height];
    for (int y = 0; y < area.height; y++) {
      for (int x = 0; x < area.width; x++) {
        int at = (area.y + y) * FigurePainter.WIDTH + area.x + x;
        dots[y * area.width + x] =
            before[at] == after[at] ? (byte) ColourTable.TRANSPARENT : after[at];
      }
    }
    return dots;
  }

  private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, Change change)
      throws IIOInvalidTreeException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", String.valueOf(change.area.x));
    place.setAttribute("imageTopPosition", String.valueOf(change.area.y));
    place.setAttribute("imageWidth", String.valueOf(change.area.width));
    place.setAttribute("imageHeight", String.valueOf(change.area.height));
    place.setAttribute("interlaceFlag", "FALSE");
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("delayTime", String.valueOf(change.delay));
    control.setAttribute("transparentColorIndex", String.valueOf(ColourTable.TRANSPARENT));
    IIOMetadataNode loop = child(child(root, "ApplicationExtensions"), "ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }

  private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    parent.appendChild(node);
    return node;
  }
}
