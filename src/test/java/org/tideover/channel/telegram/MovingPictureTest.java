package org.tideover.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Secret;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;
import org.tideover.outbox.Picture;
import org.tideover.outbox.Sender.Delivery;

/** A figure on Telegram: uploaded once, sent again by its name, and never in the words' way. */
class MovingPictureTest {
  private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a', 1, 2, 3};

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakePerson person = telegram.person(17).says("hi");
  private final FakePerson other = telegram.person(18).says("hi");
  private final TelegramSettings settings =
      new TelegramSettings(new Secret<>(telegram.token()), telegram.url());
  private final TelegramConnection connection = new TelegramConnection(settings);
  private final TelegramSender sender = new TelegramSender(connection);
  private final Held picture = new Held(Optional.of(GIF));

  /** A picture whose names are kept in memory. */
  private static final class Held implements Picture {
    private final Optional<byte[]> gif;
    private final Map<String, String> names = new HashMap<>();
    private int reads;

    Held(Optional<byte[]> gif) {
      this.gif = gif;
    }

    @Override
    public String figure() {
      return "seated-march";
    }

    @Override
    public Optional<byte[]> file() {
      reads++;
      return gif;
    }

    @Override
    public Optional<String> name(String holder) {
      return Optional.ofNullable(names.get(holder));
    }

    @Override
    public void name(String holder, String name) {
      names.put(holder, name);
    }

    @Override
    public void forget(String holder) {
      names.remove(holder);
    }
  }

  @AfterEach
  void close() {
    connection.close();
    telegram.close();
  }

  @Test
  void theWordsStandUnderThePicture() {
    sender.send(Messages.withButton(17, "Lift one knee", "Pause", "p"), Optional.empty(), picture);
    assertThat(reply().kind()).isEqualTo("animation");
    assertThat(reply().text()).isEqualTo("Lift one knee");
    assertThat(reply().buttons()).containsExactly(List.of("Pause"));
    assertThat(person.opens(reply())).isEqualTo(GIF);
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void thePictureIsUploadedOnceForEverybody() {
    send("One");
    sender.send(Messages.plain(18, "Two"), Optional.empty(), picture);
    assertThat(picture.reads).isEqualTo(1);
    assertThat(picture.names).hasSize(1);
    assertThat(other.opens(other.replies().getLast())).isEqualTo(GIF);
  }

  @Test
  void aPictureThatTelegramForgotIsUploadedAgain() {
    send("One");
    telegram.forgetsFiles();
    assertThat(send("Two")).isInstanceOf(Delivery.Delivered.class);
    assertThat(picture.reads).isEqualTo(2);
    assertThat(reply().kind()).isEqualTo("animation");
    assertThat(person.opens(reply())).isEqualTo(GIF);
  }

  @Test
  void theWordsAreReplacedAndThePictureStays() {
    Delivery first = send("0:30");
    Delivery second = sender.send(Messages.plain(17, "0:25"), reference(first), picture);
    assertThat(second).isEqualTo(first);
    assertThat(reply().kind()).isEqualTo("animation");
    assertThat(reply().text()).isEqualTo("0:25");
    assertThat(reply().earlierTexts()).containsExactly("0:30");
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void aPictureThatIsGoneMeanwhileDoesNotStopTheWords() {
    Delivery first = send("0:30");
    assertThat(sender.send(Messages.plain(17, "0:25"), reference(first))).isEqualTo(first);
    assertThat(reply().text()).isEqualTo("0:25");
  }

  @Test
  void aReplacementThatChangesNothingCountsAsDelivered() {
    Delivery first = send("0:30");
    assertThat(sender.send(Messages.plain(17, "0:30"), reference(first), picture)).isEqualTo(first);
  }

  @Test
  void wordsThatBeganWithoutAPictureStayWithoutOne() {
    Delivery first = sender.send(Messages.plain(17, "0:30"), Optional.empty());
    assertThat(sender.send(Messages.plain(17, "0:25"), reference(first), picture)).isEqualTo(first);
    assertThat(reply().kind()).isEqualTo("text");
    assertThat(reply().text()).isEqualTo("0:25");
  }

  @Test
  void aPictureThatTelegramRefusesLeavesTheWords() {
    telegram.faults().next("sendAnimation", Fault.REFUSED);
    assertThat(send("Lift one knee")).isInstanceOf(Delivery.Delivered.class);
    assertThat(person.replies()).hasSize(1);
    assertThat(reply().kind()).isEqualTo("text");
    assertThat(reply().text()).isEqualTo("Lift one knee");
  }

  @Test
  void aLineTooSlowForAPictureLeavesTheWords() {
    telegram.faults().next("sendAnimation", Fault.CLOSED);
    assertThat(send("Lift one knee")).isInstanceOf(Delivery.Delivered.class);
    assertThat(reply().kind()).isEqualTo("text");
    send("Lift the other");
    assertThat(reply().kind()).isEqualTo("animation");
  }

  @Test
  void aPictureThatIsNotPaintedYetLeavesTheWords() {
    sender.send(Messages.plain(17, "Lift"), Optional.empty(), new Held(Optional.empty()));
    assertThat(reply().kind()).isEqualTo("text");
  }

  @Test
  void wordsTooLongForAPictureComeAlone() {
    send("x".repeat(1025));
    assertThat(reply().kind()).isEqualTo("text");
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void whoBlockedUsCannotBeReachedWithAPicture() {
    person.blocks();
    assertThat(send("Lift")).isEqualTo(new Delivery.Unreachable());
  }

  @Test
  void messagesWithPicturesAreSweptToo() {
    Delivery sent = send("Lift");
    sender.sweep(
        Messages.plain(17, "x").person(), List.of(((Delivery.Delivered) sent).reference()));
    assertThat(person.replies()).isEmpty();
  }

  private Delivery send(String text) {
    return sender.send(Messages.plain(17, text), Optional.empty(), picture);
  }

  private ChatLine reply() {
    return person.replies().getLast();
  }

  private static Optional<String> reference(Delivery delivery) {
    return Optional.of(((Delivery.Delivered) delivery).reference());
  }
}
