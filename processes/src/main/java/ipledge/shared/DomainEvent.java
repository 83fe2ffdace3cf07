package ipledge.shared;

import java.util.UUID;

/**
 * Something that became true: a past-tense record of ids and values. Free text of people goes in as
 * {@link Confidential}, so that it can be erased without breaking the trail.
 */
public interface DomainEvent {

  /** The aggregate it happened to. */
  UUID recordId();

  /** The loan case it belongs to. */
  UUID caseId();

  /**
   * The event's name, {@code <package>.<class in kebab case>}, for example {@code
   * approval.approval-granted}.
   */
  default String kind() {
    String packageName = getClass().getPackageName();
    String room = packageName.substring(packageName.lastIndexOf('.') + 1);
    String words = getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return room + "." + words.toLowerCase(java.util.Locale.ROOT);
  }
}
