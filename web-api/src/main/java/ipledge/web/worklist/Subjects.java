package ipledge.web.worklist;

import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.pledge.PledgeQueries;
import ipledge.valuation.ValuationDetails;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What in a case a record is about: a valuation one right, a filing all that stand in it. */
@Component
class Subjects {

  private final ValuationDetails valuations;
  private final PledgeQueries filings;
  private final RightQueries rights;

  Subjects(ValuationDetails valuations, PledgeQueries filings, RightQueries rights) {
    this.valuations = valuations;
    this.filings = filings;
    this.rights = rights;
  }

  /** In words, by record; others than valuations and filings are left out. */
  Map<UUID, String> of(Collection<UUID> records) {
    if (records.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<UUID>> about = new HashMap<>();
    valuations.among(records).forEach(one -> about.put(one.id(), List.of(one.rightId())));
    filings.among(records).forEach(filing -> about.put(filing.id(), filing.rightIds()));
    Map<UUID, RightView> views =
        rights.findAll(about.values().stream().flatMap(List::stream).distinct().toList()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    Map<UUID, String> subjects = new HashMap<>();
    about.forEach(
        (record, ids) ->
            subjects.put(
                record,
                ids.stream()
                    .map(views::get)
                    .filter(Objects::nonNull)
                    .map(Subjects::words)
                    .collect(Collectors.joining(" · "))));
    return subjects;
  }

  /** Rights in words, by id. */
  Map<UUID, String> rights(Collection<UUID> ids) {
    return rights.findAll(ids.stream().distinct().toList()).stream()
        .collect(Collectors.toMap(RightView::id, Subjects::words));
  }

  private static String words(RightView right) {
    String title = right.facts().title();
    return title == null ? right.number() : right.number() + " " + title;
  }
}
