package ipledge.web.party;

import ipledge.party.EnterpriseFacts.TagKind;
import ipledge.web.view.ProfileShown.Place;
import ipledge.web.view.ProfileShown.Term;
import java.util.List;

/** From what a firm's facts are chosen today. */
record FactTerms(
    List<Term> industries, List<Place> regions, List<ParkTerm> parks, List<TagTerm> tags) {

  FactTerms {
    industries = List.copyOf(industries);
    regions = List.copyOf(regions);
    parks = List.copyOf(parks);
    tags = List.copyOf(tags);
  }

  /**
   * A park.
   *
   * @param region code of the region in which it lies
   * @param pilot whether that is a pilot area (3.1)
   * @param sample whether the bank has still to replace it
   */
  record ParkTerm(String code, String name, String region, boolean pilot, boolean sample) {}

  /** What a firm can be certified as. */
  record TagTerm(TagKind kind, String name) {}
}
