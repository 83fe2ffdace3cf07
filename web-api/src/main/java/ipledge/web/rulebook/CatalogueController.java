package ipledge.web.rulebook;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.view.Catalogue;
import ipledge.web.view.ProductShown;
import ipledge.web.view.PurposeShown;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bank offers, and for what. */
@RestController
class CatalogueController {

  private final Catalogue catalogue;

  CatalogueController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Operation(summary = "What the bank offers today")
  @GetMapping("/api/v1/products")
  @MayCall(Role.ANY_STAFF)
  List<ProductShown> products() {
    return catalogue.products();
  }

  @Operation(summary = "What a loan may be for today")
  @GetMapping("/api/v1/purposes")
  @MayCall(Role.ANY_STAFF)
  List<PurposeShown> purposes() {
    return catalogue.purposes();
  }
}
