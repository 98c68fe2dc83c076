package org.iterationplanner.plan;

/**
 * Makes a submission that is sent twice count once.
 *
 * @param key what the client calls its submission
 * @param requestHash of everything that makes two submissions the same: call, parent, body
 */
public record IdempotencyKey(String key, String requestHash) {}
