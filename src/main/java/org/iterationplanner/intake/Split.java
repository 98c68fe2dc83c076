package org.iterationplanner.intake;

import java.math.BigDecimal;
import org.iterationplanner.json.AnyJson;

/**
 * How an asset that is larger than an iteration can be done in several: parts of equal size, each of which waits until the one
 * before it has been done an iteration earlier. Only a proposal: {@code changes} is ready to be sent as changes of a PATCH.
 *
 * @param asset its id, which the first part keeps
 * @param effort of the whole
 * @param parts how many
 * @param because what it is too large for
 * @param changes a partial input: the first part with what is left to it, the others, a workload for all of them where the asset
 *     has been its own, dependencies from each part to the next and from the last one to what waits for the asset
 */
public record Split(String asset, BigDecimal effort, int parts, String because, AnyJson changes) {}
