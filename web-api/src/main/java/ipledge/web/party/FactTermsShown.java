package ipledge.web.party;

import ipledge.party.EnterpriseFacts.TagKind;
import ipledge.party.EnterpriseTerms;
import ipledge.rulebook.Mark;
import ipledge.shared.BankTime;
import ipledge.web.view.ProfileShown.Place;
import ipledge.web.view.ProfileShown.Term;
import ipledge.web.view.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Puts into words from what a firm's facts are chosen. */
@Component
class FactTermsShown {

  private final EnterpriseTerms terms;
  private final Texts texts;
  private final Clock clock;

  FactTermsShown(EnterpriseTerms terms, Texts texts, Clock clock) {
    this.terms = terms;
    this.texts = texts;
    this.clock = clock;
  }

  FactTerms today() {
    LocalDate today = BankTime.today(clock);
    return new FactTerms(
        terms.industries().stream()
            .map(one -> new Term(one.code(), texts.pick(one.nameZh(), one.nameEn())))
            .toList(),
        terms.regions(today).stream()
            .map(one -> new Place(one.code(), texts.pick(one.nameZh(), one.nameEn()), one.pilot()))
            .toList(),
        terms.parks(today).stream()
            .map(
                one ->
                    new FactTerms.ParkTerm(
                        one.code(),
                        texts.pick(one.nameZh(), one.nameEn()),
                        one.region(),
                        one.pilot(),
                        one.mark() == Mark.SAMPLE))
            .toList(),
        Arrays.stream(TagKind.values())
            .map(kind -> new FactTerms.TagTerm(kind, texts.of("party.tag." + kind)))
            .toList());
  }
}
