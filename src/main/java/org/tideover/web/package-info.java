/** Ring 4: a small HTTP server with limits, for the edges that strangers may reach. */
@NullMarked
package org.tideover.web;

import org.jspecify.annotations.NullMarked;
