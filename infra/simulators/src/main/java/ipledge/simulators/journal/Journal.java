package ipledge.simulators.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * A face's memory: its state is what its events, read from the first line on, make of it. An event
 * and the answer given for it are one line, so that after a crash a key has both or neither.
 *
 * @param <E> the sealed type of the face's events
 */
public final class Journal<E> implements AutoCloseable {

  private final String face;
  private final JournalFile file;
  private final JsonMapper mapper;
  private final InstantSource clock;
  private final Consumer<? super E> state;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> answered = new HashMap<>();

  /**
   * Opens the journal and replays it into {@code state}.
   *
   * @param events the sealed interface of the events, all of them records with distinct names
   */
  public Journal(
      String face,
      Path folder,
      Class<E> events,
      JsonMapper mapper,
      InstantSource clock,
      Consumer<? super E> state) {
    this.face = face;
    this.mapper = mapper;
    this.clock = clock;
    this.state = state;
    this.file = JournalFile.open(folder.resolve("journal-" + face + ".jsonl"));
    replay(events);
  }

  private void replay(Class<E> events) {
    Map<String, Class<?>> kinds =
        Stream.of(events.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, kind -> kind));
    for (String line : file.found()) {
      Entry entry = mapper.readValue(line, Entry.class);
      Class<?> kind = kinds.get(entry.kind());
      if (kind != null) {
        state.accept(events.cast(mapper.treeToValue(entry.data(), kind)));
      }
      remember(entry);
    }
  }

  /**
   * Does the work once per key: a call that came before gets its first answer again.
   *
   * @throws KeyReused when the key came with another request
   */
  public synchronized Answer once(Call call, Supplier<Deed<E>> work) {
    String digest = digest(call);
    Entry before = answered.get(call.key());
    if (before != null && before.answer() != null) {
      if (!digest.equals(before.digest())) {
        throw new KeyReused(call.key());
      }
      write("CallRepeated", false, call.key(), null, StringNode.valueOf(call.operation()), null);
      return before.answer();
    }
    Deed<E> deed = work.get();
    Answer answer = new Answer(deed.status(), mapper.valueToTree(deed.answer()));
    write(
        deed.event().getClass().getSimpleName(),
        deed.effect(),
        call.key(),
        digest,
        mapper.valueToTree(deed.event()),
        answer);
    state.accept(deed.event());
    return answer;
  }

  /** Remembers what happened without a call. */
  public synchronized void record(E event) {
    write(event.getClass().getSimpleName(), false, null, null, mapper.valueToTree(event), null);
    state.accept(event);
  }

  /** The line that answered a key. */
  public synchronized Optional<Entry> answerTo(String key) {
    return Optional.ofNullable(answered.get(key));
  }

  /** The lines after a number, oldest first. */
  public synchronized List<Entry> entries(long after, int limit) {
    int from = (int) Math.min(Math.max(after, 0), entries.size());
    return List.copyOf(entries.subList(from, (int) Math.min(entries.size(), from + (long) limit)));
  }

  public String face() {
    return face;
  }

  private void write(
      String kind,
      boolean effect,
      @Nullable String key,
      @Nullable String digest,
      JsonNode data,
      @Nullable Answer answer) {
    Entry entry =
        new Entry(
            entries.size() + 1L,
            face,
            clock.instant(),
            kind,
            effect,
            key,
            digest,
            CallerTrace.current(),
            data,
            answer);
    file.append(mapper.writeValueAsString(entry));
    remember(entry);
  }

  private void remember(Entry entry) {
    entries.add(entry);
    if (entry.key() != null && entry.answer() != null) {
      answered.put(entry.key(), entry);
    }
  }

  private String digest(Call call) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(call.operation().getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return HexFormat.of().formatHex(sha.digest(mapper.writeValueAsBytes(call.content())));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
