package org.tideover.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideover.content.ContentSource;
import org.tideover.content.FigureContent;
import org.tideover.domain.BodyPart;
import org.tideover.domain.Figure;
import org.tideover.domain.Joint;
import org.tideover.domain.KeyPose;
import org.tideover.domain.Prop;

/** Every figure of the content as the file that people receive. */
class FigurePainterTest {
  private static final FigureContent CONTENT = FigureContent.load(ContentSource.classPath());
  private static final int MOST_BYTES = 200 * 1024;

  @BeforeAll
  static void thereIsNoScreen() {
    System.setProperty("java.awt.headless", "true");
    assertThat(GraphicsEnvironment.isHeadless()).isTrue();
  }

  static Stream<Figure> figures() {
    return CONTENT.all().stream();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyFigureIsALightLoopOfItsLength(Figure figure) throws IOException {
    byte[] gif = FigurePainter.gif(figure);
    assertThat(gif).startsWith("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(gif.length).as("bytes of " + figure.id()).isLessThanOrEqualTo(MOST_BYTES);
    ImageReader reader = reader(gif);
    int hundredths = 0;
    for (int i = 0; i < reader.getNumImages(true); i++) {
      hundredths += Integer.parseInt(attribute(reader, i, "GraphicControlExtension", "delayTime"));
    }
    assertThat(hundredths / 100.0).isBetween(figure.seconds() - 0.1, figure.seconds() + 0.1);
    assertThat(attribute(reader, 0, "ApplicationExtension", "applicationID")).isEqualTo("NETSCAPE");
  }

  @Test
  void theSameFigureGivesTheSameBytes() {
    Figure figure = CONTENT.all().getFirst();
    assertThat(FigurePainter.gif(figure)).isEqualTo(FigurePainter.gif(figure));
  }

  /**
   * The same bytes on every machine, and a change of the drawing that nobody can forget to name: if
   * it is meant, raise {@link FigurePainter#EDITION} and write the new digest here.
   */
  @Test
  void theDrawingIsOfItsEdition() throws NoSuchAlgorithmException {
    KeyPose pose = new KeyPose(0.5, 0.1, Map.of(), Map.of(), Map.of(BodyPart.CHEST, 0.5));
    KeyPose raised = new KeyPose(0.5, 0, Map.of(Joint.RIGHT_SHOULDER, 90.0), Map.of(), Map.of());
    Figure figure =
        new Figure(
            "pinned",
            "An arm rises.",
            Figure.View.SLANT,
            Figure.Support.FLOOR,
            0,
            0,
            Set.of(),
            Optional.empty(),
            Figure.Look.ALL,
            List.of(new Prop(Prop.Kind.CHAIR, 60, 0)),
            Figure.Company.NONE,
            List.of(pose, raised));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(FigurePainter.gif(figure));
    assertThat(FigurePainter.EDITION + " " + HexFormat.of().formatHex(digest))
        .isEqualTo("2 13971470a032b97daddd8801b6a85a395f602e24352a71c2341d15677f26785c");
  }

  @Test
  void theFileShowsWhatWasPainted() throws IOException {
    Figure figure = CONTENT.figure("march").orElseThrow();
    BufferedImage painted = FigurePainter.stills(figure, 1).getFirst();
    BufferedImage read = reader(FigurePainter.gif(figure)).read(0);
    long different = 0;
    for (int y = 0; y < FigurePainter.HEIGHT; y++) {
      for (int x = 0; x < FigurePainter.WIDTH; x++) {
        different += far(painted.getRGB(x, y), read.getRGB(x, y)) > 24 ? 1 : 0;
      }
    }
    assertThat(different).isLessThan(FigurePainter.WIDTH * FigurePainter.HEIGHT / 200);
  }

  @Test
  void noPictureHasAnEdgeThatShinesThrough() throws IOException {
    BufferedImage first = reader(FigurePainter.gif(CONTENT.all().getFirst())).read(0);
    for (int y = 0; y < FigurePainter.HEIGHT; y++) {
      for (int x = 0; x < FigurePainter.WIDTH; x++) {
        assertThat(first.getRGB(x, y) >>> 24).isEqualTo(255);
      }
    }
  }

  @Test
  void stillsAreSpreadOverTheRound() {
    List<BufferedImage> stills = FigurePainter.stills(CONTENT.figure("march").orElseThrow(), 4);
    assertThat(stills).hasSize(4);
    assertThat(dots(stills.get(1))).isNotEqualTo(dots(stills.get(0)));
  }

  private static int[] dots(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int far(int one, int other) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
    }
    return most;
  }

  private static ImageReader reader(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    return reader;
  }

  private static String attribute(ImageReader reader, int frame, String node, String name)
      throws IOException {
    IIOMetadataNode root =
        (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
    return ((IIOMetadataNode) root.getElementsByTagName(node).item(0)).getAttribute(name);
  }
}
