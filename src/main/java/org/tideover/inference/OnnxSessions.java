package org.tideover.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;

/** Opens models in the ONNX runtime as this program uses them: quiet, and one thread a run. */
final class OnnxSessions {
  private OnnxSessions() {}

  /** Opens a model from its file; the native libraries must be prepared. */
  static OrtSession open(Path model) throws OrtException {
    return open((environment, options) -> environment.createSession(model.toString(), options));
  }

  /** Opens a model that was made just now; the native libraries must be prepared. */
  static OrtSession open(byte[] model) throws OrtException {
    return open((environment, options) -> environment.createSession(model, options));
  }

  /** Opens it in its environment, with our options. */
  private interface Opening {
    OrtSession with(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }

  private static OrtSession open(Opening opening) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    environment.setTelemetry(false);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.addConfigEntry("session.inter_op.allow_spinning", "0");
      options.setMemoryPatternOptimization(false);
      options.setCPUArenaAllocator(true);
      return opening.with(environment, options);
    }
  }
}
