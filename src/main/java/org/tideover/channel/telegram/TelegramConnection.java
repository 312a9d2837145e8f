package org.tideover.channel.telegram;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.tideover.domain.Secret;

/**
 * The open lines to Telegram: one for quick calls and one for the poll that waits.
 *
 * <p>They share no socket, so that on HTTP/2 a poll that hangs cannot hold up an answer. Every call
 * has a time limit.
 *
 * <p>Each call is made on a virtual thread of its own, which costs the caller two hand-overs of
 * some microseconds. To make it in the caller's thread costs more: the library queues every call,
 * and whoever comes to its queue takes along what others put there, so that one message would wait
 * for another's answer. Nor does that queue hold anybody back whose caller waits: the outbox has
 * decided who goes first, and words of a crisis must not stand behind sixty calls that hang.
 */
public final class TelegramConnection implements AutoCloseable {
  static final Duration POLL_WAIT = Duration.ofSeconds(30);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration CALL_LIMIT = Duration.ofSeconds(20);

  /**
   * How often an open HTTP/2 connection is asked whether it still lives. One that does not answer
   * is closed before the next question, and its calls fail at once; nothing else would tell, for a
   * call that times out ends only itself, and the next one would be given the same connection until
   * the operating system gives it up, after a quarter of an hour.
   */
  private static final Duration ALIVE = Duration.ofSeconds(5);

  /** Calls for which nobody waits; the others are limited by whoever makes them. */
  private static final int LATER_IN_FLIGHT = 64;

  private static final int IDLE_SOCKETS = 64;

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-", 0).factory());
  private final TelegramSettings settings;
  private final OkHttpClient quick;
  private final OkHttpClient unhurried;
  private final OkHttpClient patient;
  private final OkHttpTelegramClient calls;
  private final OkHttpTelegramClient laterCalls;
  private final OkHttpTelegramClient polls;
  private volatile String name = "";

  /** Prepares the lines; nothing is sent before the first call. */
  public TelegramConnection(TelegramSettings settings) {
    this(settings, CALL_LIMIT);
  }

  TelegramConnection(TelegramSettings settings, Duration callLimit) {
    this.settings = settings;
    quick = limited(new OkHttpClient.Builder(), Integer.MAX_VALUE, callLimit, Duration.ZERO);
    // Built from the first, so that the certificates of the world are read once.
    patient = limited(quick.newBuilder(), 1, callLimit, POLL_WAIT);
    unhurried = quick.newBuilder().dispatcher(dispatcher(LATER_IN_FLIGHT)).build();
    calls = client(quick);
    laterCalls = client(unhurried);
    polls = client(patient);
  }

  /** The bot's own name, once Telegram told it. */
  void learnName(String username) {
    name = username;
  }

  /**
   * A link that hands a token to the bot. Until the bot's name is known, what has to be sent to it.
   */
  public String link(String token) {
    return name.isEmpty() ? "/start " + token : "https://t.me/" + name + "?start=" + token;
  }

  long botId() {
    return settings.botId();
  }

  URI apiUrl() {
    return settings.apiUrl();
  }

  /** The line of polls itself. */
  OkHttpClient patient() {
    return patient;
  }

  /** The quick line itself, for what is no call of the Bot API. */
  OkHttpClient http() {
    return quick;
  }

  Secret<String> token() {
    return settings.token();
  }

  <T extends Serializable> T call(BotApiMethod<T> method) throws TelegramApiException {
    return calls.execute(method);
  }

  /** Sends a file to keep; its message's number comes back. */
  String send(SendDocument document) throws TelegramApiException {
    return calls.execute(document).getMessageId().toString();
  }

  /** Sends a moving picture; its message's number and its file's name come back. */
  Message send(SendAnimation animation) throws TelegramApiException {
    return calls.execute(animation);
  }

  /** Sends a picture; its message's number comes back. */
  String send(SendPhoto photo) throws TelegramApiException {
    return calls.execute(photo).getMessageId().toString();
  }

  <T extends Serializable> CompletableFuture<T> callLater(BotApiMethod<T> method)
      throws TelegramApiException {
    return laterCalls.executeAsync(method);
  }

  /**
   * Makes a call that may wait for long.
   *
   * @param unwanted asked once the call is on its way, so that a {@link #hangUp} at just that
   *     moment is not missed
   */
  <T extends Serializable> T poll(BotApiMethod<T> method, BooleanSupplier unwanted)
      throws TelegramApiException {
    CompletableFuture<T> answer = polls.executeAsync(method);
    if (unwanted.getAsBoolean()) {
      hangUp();
    }
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw polls.mapException(e, method.getMethod());
    } catch (ExecutionException e) {
      throw polls.mapException(e, method.getMethod());
    }
  }

  /** Ends a poll that waits. */
  void hangUp() {
    patient.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    hangUp();
    quick.dispatcher().cancelAll();
    unhurried.dispatcher().cancelAll();
    threads.shutdown();
    quick.connectionPool().evictAll();
    patient.connectionPool().evictAll();
  }

  /**
   * A client whose calls end in time. A silence ends them before the time of the whole call is
   * over: only a silence has the client look whether the connection still lives.
   *
   * @param wait how long an answer may let us wait on purpose
   */
  private OkHttpClient limited(
      OkHttpClient.Builder builder, int inFlight, Duration limit, Duration wait) {
    Duration silence = limit.multipliedBy(3).dividedBy(4).plus(wait);
    boolean secret = settings.apiUrl().getScheme().equals("https");
    return builder
        .connectionSpecs(List.of(secret ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
        .dispatcher(dispatcher(inFlight))
        .connectionPool(new ConnectionPool(Math.min(inFlight, IDLE_SOCKETS), 5, TimeUnit.MINUTES))
        .connectTimeout(CONNECT_LIMIT)
        .readTimeout(silence)
        .writeTimeout(silence)
        .callTimeout(limit.plus(wait))
        .pingInterval(ALIVE)
        .followRedirects(false)
        .build();
  }

  private Dispatcher dispatcher(int inFlight) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(inFlight);
    dispatcher.setMaxRequestsPerHost(inFlight);
    return dispatcher;
  }

  private OkHttpTelegramClient client(OkHttpClient http) {
    TelegramUrl url =
        TelegramUrl.builder()
            .schema(settings.apiUrl().getScheme())
            .host(settings.apiUrl().getHost())
            .port(settings.port())
            .build();
    return new OkHttpTelegramClient(Answers.JSON, http, settings.token().reveal().strip(), url);
  }
}
