/**
 * Ring 2, the edge to models: embeddings in process, and the language model that an operator may
 * connect; the only package that knows langchain4j's types.
 */
@NullMarked
package org.tideover.inference;

import org.jspecify.annotations.NullMarked;
