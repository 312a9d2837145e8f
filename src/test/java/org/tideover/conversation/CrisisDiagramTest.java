package org.tideover.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The diagram of the crisis conversation in {@code docs/safety.md} is what the code does. {@code
 * mvn test -Dtest=CrisisDiagramTest -Dtideover.approve=true} draws it anew.
 */
class CrisisDiagramTest {
  private static final Path PAGE = Path.of("docs/safety.md");
  private static final String BEGIN = "<!-- drawn by CrisisDiagramTest -->\n";
  private static final String END = "<!-- end of the drawing -->";

  @Test
  void theDiagramIsWhatTheCodeDoes() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    String drawn = "```mermaid\n" + new CrisisMap().draw() + "```\n";
    String fresh = page.substring(0, from) + drawn + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("tideover.approve")) {
      Files.writeString(PAGE, fresh);
    }

    assertThat(Files.readString(PAGE))
        .as("Stale: run with -Dtideover.approve=true and read what changed")
        .isEqualTo(fresh);
  }

  @Test
  void everyStateOfOpenHelpIsInTheDiagram() {
    String drawn = new CrisisMap().draw();

    for (Class<?> state :
        org.tideover.conversation.state.ConversationState.HelpIsOpen.class
            .getPermittedSubclasses()) {
      assertThat(drawn).contains(state.getSimpleName());
    }
  }
}
