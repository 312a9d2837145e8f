/**
 * Ring 1: the preview of the content, a site of plain files that shows authors what people meet.
 */
@NullMarked
package org.tideover.app.preview;

import org.jspecify.annotations.NullMarked;
