/** Ring 6, the vocabulary: records and enums that import nothing but {@code java.*}. */
@org.jspecify.annotations.NullMarked
package org.tideover.domain;
