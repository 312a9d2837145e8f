package org.tideover.inference;

import java.util.List;
import org.tideover.safety.DangerHead;

/** What was learned of danger, in the two files that a program opens. */
public final class TrainedDanger {
  private final DangerHead head;
  private final List<PackedVector> kept;
  private final double gamma;

  /**
   * Joins both.
   *
   * @param kept the vectors of the kept examples, in the head's order
   * @param gamma how narrow the nearness is that was learned with
   */
  TrainedDanger(DangerHead head, List<PackedVector> kept, double gamma) {
    this.head = head;
    this.kept = List.copyOf(kept);
    this.gamma = gamma;
  }

  /** What the examples tell. */
  public DangerHead head() {
    return head;
  }

  /** The file by which {@link OnnxNearness} compares with the examples. */
  public byte[] nearness() {
    return NearnessModel.of(kept, gamma);
  }
}
