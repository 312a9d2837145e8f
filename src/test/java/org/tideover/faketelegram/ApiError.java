package org.tideover.faketelegram;

/** An error as the Bot API words it. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int code;
  final String description;
  final int retryAfter;

  /** Whether only a wrong program meets it; the others befall every bot some day. */
  final boolean isViolation;

  private ApiError(int code, String description, int retryAfter, boolean isViolation) {
    super(description);
    this.code = code;
    this.description = description;
    this.retryAfter = retryAfter;
    this.isViolation = isViolation;
  }

  static ApiError bad(String reason) {
    return new ApiError(400, "Bad Request: " + reason, 0, true);
  }

  /** A 400 that a bot cannot always avoid: a retried edit, or a message that the person deleted. */
  static ApiError excused(String reason) {
    return new ApiError(400, "Bad Request: " + reason, 0, false);
  }

  static ApiError unauthorized() {
    return new ApiError(401, "Unauthorized", 0, true);
  }

  static ApiError forbidden(String reason) {
    return new ApiError(403, "Forbidden: " + reason, 0, false);
  }

  static ApiError noMethod() {
    return new ApiError(404, "Not Found: method not found", 0, true);
  }

  static ApiError conflict(String reason) {
    return new ApiError(409, "Conflict: " + reason, 0, false);
  }

  static ApiError flood(int retryAfter) {
    return new ApiError(429, "Too Many Requests: retry after " + retryAfter, retryAfter, false);
  }
}
