/**
 * Part of ring 1: measures on labelled sentences what is understood, and what a person receives,
 * and reports it. It knows no edge; the commands hand in what it measures.
 */
@NullMarked
package org.tideover.app.evaluation;

import org.jspecify.annotations.NullMarked;
