/** The HTTP API: resources, problems, server-sent events, and what keeps unreadable requests out. */
@NullMarked
package org.iterationplanner.rest;

import org.jspecify.annotations.NullMarked;
