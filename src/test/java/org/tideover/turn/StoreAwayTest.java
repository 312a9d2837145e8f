package org.tideover.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;
import org.tideover.domain.NoMatch;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Witness;
import org.tideover.reply.Labels;
import org.tideover.reply.Renderer;
import org.tideover.safety.SafetyFilter;

/** With the store away, events stay unconfirmed, and words of crisis are answered all the same. */
class StoreAwayTest {
  private static final PersonId PERSON = new PersonId("test", "1");
  private static final PersonId GROUP = new PersonId("test", "-1001");

  private final List<OutgoingMessage> sent = new ArrayList<>();
  private final List<Integer> failures = new ArrayList<>();
  private int refusals;
  private Set<PersonId> strangers = Set.of();
  private int strangersTried;
  private Optional<PersonId> breaking = Optional.empty();
  private final SafetyFilter phrases = SafetyFilter.phrasesOnly(SafetyContent.load());

  @Test
  void wordsOfCrisisAreAnsweredOnceWithoutAnyStore() {
    FrontDoor door = door(new AwayInbox(Integer.MAX_VALUE), 3);
    assertThatThrownBy(() -> door.accept(said("i took all the pills and i want to die", "hello")))
        .as("nothing is confirmed that was not stored")
        .isInstanceOf(IllegalStateException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(sent).singleElement().satisfies(this::isACrisisReply);
  }

  @Test
  void wordsOfCrisisBehindWhatCannotBeStoredAreAnsweredOnceAndOnlyThen() {
    FrontDoor door = door(new AwayInbox(1), 0);
    Mailbox reached =
        door.behind(events -> {
          throw new AssertionError("What waits is not taken in");
        });
    List<Incoming> waiting = said("hello", "i want to die");
    reached.meanwhile(waiting);
    assertThat(sent).as("the store is there").isEmpty();
    assertThat(door.isAway()).isFalse();

    assertThatThrownBy(() -> door.accept(said("hello"))).isInstanceOf(IllegalStateException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(door.isAway()).isTrue();
    reached.meanwhile(waiting);
    reached.meanwhile(waiting);
    assertThat(sent).singleElement().satisfies(this::isACrisisReply);

    door.accept(waiting);
    assertThat(door.isAway()).as("the store is back").isFalse();
  }

  @Test
  void theHelpButtonWorksWithoutAnyStore() {
    FrontDoor door = door(new AwayInbox(Integer.MAX_VALUE), 2);
    assertThatThrownBy(() -> door.accept(said("🆘 Help now")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(sent).singleElement().satisfies(this::isACrisisReply);
  }

  @Test
  void inAGroupAllSeeANeutralLineAndWhoSpokeIsHelpedAlone() {
    FrontDoor door = door(new AwayInbox(5), Integer.MAX_VALUE);
    door.accept(List.of(inGroup("i am going to kill myself tonight", Optional.of(PERSON))));
    assertThat(sentTo(GROUP)).containsExactly("group.crisis");
    assertThat(sentTo(PERSON)).containsExactly("crisis.suicide");
    assertThat(sent).allMatch(message -> message.priority() == Priority.CRISIS);
  }

  @Test
  void whoSpokeInAGroupAndHasNoChatWithUsIsTriedOnce() {
    strangers = Set.of(PERSON);
    FrontDoor door = door(new AwayInbox(5), Integer.MAX_VALUE);
    door.accept(List.of(inGroup("i am going to kill myself tonight", Optional.of(PERSON))));
    assertThat(sentTo(GROUP)).containsExactly("group.crisis");
    assertThat(strangersTried).isEqualTo(1);
    assertThat(failures).as("nothing is wrong").isEmpty();
  }

  @Test
  void whereNobodyTellsWhoSpokeTheGroupIsAnswered() {
    FrontDoor door = door(new AwayInbox(5), Integer.MAX_VALUE);
    door.accept(List.of(inGroup("i am going to kill myself tonight", Optional.empty())));
    assertThat(sent).extracting(OutgoingMessage::key).containsExactly("group.crisis");
  }

  @Test
  void theWordsOfTheHelpButtonAreNoCallInAGroup() {
    FrontDoor door = door(new AwayInbox(5), Integer.MAX_VALUE);
    door.accept(List.of(inGroup("🆘 Help now", Optional.of(PERSON))));
    assertThat(sent).isEmpty();
  }

  private List<String> sentTo(PersonId whom) {
    return sent.stream()
        .filter(message -> message.person().equals(whom))
        .map(OutgoingMessage::key)
        .toList();
  }

  private static Incoming inGroup(String words, Optional<PersonId> speaker) {
    Event event = new Event.SaidInGroup(new PersonText(words), false, speaker);
    return new Incoming(GROUP, "g1", Instant.EPOCH, "en-US", event);
  }

  @Test
  void anErrorOnTheWayToOneReplyLeavesTheOthers() {
    breaking = Optional.of(PERSON);
    FrontDoor door = door(new AwayInbox(2), Integer.MAX_VALUE);
    door.accept(List.of(inGroup("i am going to kill myself tonight", Optional.of(PERSON))));
    assertThat(sentTo(GROUP)).containsExactly("group.crisis");
    assertThat(sentTo(PERSON)).as("it is tried again").containsExactly("crisis.suicide");
    assertThat(failures).as("what sends is broken, and the alarm hears of it").containsExactly(1);
  }

  @Test
  void aLevelThatASecondLookRaisedIsAnsweredWithoutAnyStore() {
    FrontDoor door = door(new AwayInbox(3), Integer.MAX_VALUE);
    door.accept(List.of(raised("1", RiskLevel.CONCERN)));
    assertThat(sent).isEmpty();
    FrontDoor again = door(new AwayInbox(3), Integer.MAX_VALUE);
    again.accept(List.of(raised("2", RiskLevel.CRISIS)));
    assertThat(sent).singleElement().satisfies(this::isACrisisReply);
  }

  private static Incoming raised(String id, RiskLevel level) {
    Event event = new Event.Raised(level, RiskCategory.SUICIDE);
    return new Incoming(PERSON, id, Instant.parse("2026-11-23T02:10:00Z"), "en-US", event);
  }

  @Test
  void aReplyThatDidNotArriveIsTriedAgain() {
    refusals = 2;
    FrontDoor door = door(new AwayInbox(5), Integer.MAX_VALUE);
    assertThat(door.accept(said("i am going to kill myself tonight"))).hasSize(1);
    assertThat(sent).singleElement().satisfies(this::isACrisisReply);
    assertThat(refusals).isZero();
  }

  @Test
  void everyAttemptThatFailedIsTold() {
    refusals = 3;
    door(new AwayInbox(5), Integer.MAX_VALUE).accept(said("i am going to kill myself tonight"));
    assertThat(failures).as("the third rings the alarm").containsExactly(1, 2, 3);
  }

  @Test
  void itComesInTheLanguageOfTheWords() {
    door(new AwayInbox(5), Integer.MAX_VALUE).accept(said("quiero morir"));
    assertThat(sent).singleElement().satisfies(this::isACrisisReply);
    assertThat(sent.getFirst().text()).startsWith("Gracias").contains("Estados Unidos");
  }

  @Test
  void theStoreIsTriedAgainUntilItIsBack() {
    AwayInbox inbox = new AwayInbox(4);
    FrontDoor door = door(inbox, Integer.MAX_VALUE);
    assertThat(door.accept(said("hello"))).hasSize(1);
    assertThat(inbox.calls).isEqualTo(5);
    assertThat(sent).isEmpty();
  }

  @Test
  void aTurnBeginsBeforeItsEventIsOnDiskButIsConfirmedOnlyThen() {
    AwayInbox inbox = new AwayInbox(0);
    inbox.insecure = Integer.MAX_VALUE;
    assertThatThrownBy(() -> door(inbox, 3).accept(said("i want to die")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(begun).as("a reply need not wait for the disk").hasSize(1);
    assertThat(inbox.calls).as("what is stored is not stored again").isEqualTo(1);
    assertThat(sent).as("its turn answers, so the lifeline does not").isEmpty();
  }

  @Test
  void whatCouldNotBeSecuredIsTriedAgain() {
    AwayInbox inbox = new AwayInbox(0);
    inbox.insecure = 2;
    assertThat(door(inbox, Integer.MAX_VALUE).accept(said("hello"))).hasSize(1);
    assertThat(inbox.secured).isEqualTo(3);
    assertThat(begun).hasSize(1);
  }

  private void isACrisisReply(OutgoingMessage message) {
    assertThat(message.key()).startsWith("crisis.");
    assertThat(message.priority()).isEqualTo(Priority.CRISIS);
    assertThat(message.text()).contains("911");
  }

  /** A door whose waits are cut short after some rounds, as by a shutdown. */
  private FrontDoor door(Inbox inbox, int rounds) {
    Content content = Content.load(ContentSource.classPath());
    Voice voice = new Voice(new Renderer(content, new Random(1)), new Labels(content));
    Sender sender = this::remember;
    Lifeline.Ready ready = new Lifeline.Ready(new PhrasesOnly(), voice);
    Lifeline lifeline = new Lifeline(() -> ready, Map.of("test", sender), watching);
    int[] left = {rounds};
    Pause pause =
        time -> {
          if (left[0]-- == 0) {
            throw new InterruptedException();
          }
        };
    return new FrontDoor(inbox, begun::addAll, lifeline, pause);
  }

  private final List<InboxItem> begun = new ArrayList<>();

  private final Witness watching =
      new Witness() {
        @Override
        public void unreachable(PersonId person) {
          throw new AssertionError("Nobody is unreachable here");
        }

        @Override
        public void delayed(OutgoingMessage message, int attempts) {
          isACrisisReply(message);
          failures.add(attempts);
        }
      };

  private Sender.Delivery remember(OutgoingMessage message, Optional<String> earlier) {
    if (breaking.equals(Optional.of(message.person()))) {
      breaking = Optional.empty();
      throw new StackOverflowError();
    }
    if (strangers.contains(message.person())) {
      strangersTried++;
      return new Sender.Delivery.Unreachable();
    }
    if (refusals > 0) {
      refusals--;
      return new Sender.Delivery.Later(Duration.ofSeconds(1));
    }
    sent.add(message);
    return new Sender.Delivery.Delivered("1");
  }

  private static List<Incoming> said(String... texts) {
    List<Incoming> events = new ArrayList<>();
    for (String text : texts) {
      Event event = new Event.Said(new PersonText(text), false);
      events.add(new Incoming(PERSON, "e" + events.size(), Instant.EPOCH, "en-US", event));
    }
    return events;
  }

  private final class PhrasesOnly implements Hearing {
    @Override
    public Heard hear(String words) {
      throw new AssertionError("The lifeline must not need the model");
    }

    @Override
    public Heard hearPhrases(String words) {
      return new Heard(phrases.assessPhrases(words), new NoMatch(0));
    }
  }

  /** An inbox that is away for some calls. */
  private static final class AwayInbox implements Inbox {
    private final int failures;
    private int insecure;
    private int calls;
    private int secured;

    AwayInbox(int failures) {
      this.failures = failures;
    }

    @Override
    public List<InboxItem> store(List<Incoming> events) {
      calls++;
      if (calls <= failures) {
        throw new IllegalStateException("away");
      }
      return events.stream().map(event -> new InboxItem(1, event, 0)).toList();
    }

    @Override
    public void secure() {
      secured++;
      if (secured <= insecure) {
        throw new IllegalStateException("away");
      }
    }

    @Override
    public List<InboxItem> waiting() {
      return List.of();
    }

    @Override
    public void done(InboxItem item) {
      throw new AssertionError("No turn runs here");
    }

    @Override
    public void doneOfNobody(InboxItem item) {
      throw new AssertionError("No turn runs here");
    }

    @Override
    public void failed(InboxItem item) {
      throw new AssertionError("No turn runs here");
    }

    @Override
    public void park(InboxItem item, String reason) {
      throw new AssertionError("No turn runs here");
    }
  }
}
