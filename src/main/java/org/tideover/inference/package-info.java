/**
 * Ring 2, the edge to models: embeddings in process; the only package that knows langchain4j's
 * types.
 */
@NullMarked
package org.tideover.inference;

import org.jspecify.annotations.NullMarked;
