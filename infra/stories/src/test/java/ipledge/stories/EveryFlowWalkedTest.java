package ipledge.stories;

import static org.assertj.core.api.Assumptions.assumeThat;

import ipledge.workers.testing.ProcessEngine;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * When every story is told, no sequence flow of a shipped model is left unwalked. It looks at what
 * the engine of the stories recorded and is therefore the last class of the module ({@link
 * ClassOrderer.OrderAnnotation} in {@code junit-platform.properties}); whoever runs chosen classes
 * only ({@code -Dtest}) is left in peace.
 */
@Story
@Order(Integer.MAX_VALUE)
class EveryFlowWalkedTest {

  @Autowired ProcessEngine engine;

  @Test
  void noFlowIsLeft() {
    assumeThat(System.getProperty("test")).as("chosen test classes").isNull();
    FlowCoverage coverage = FlowCoverage.ofShippedModels();
    coverage.took(engine.records().toList());
    coverage.requireComplete();
  }
}
