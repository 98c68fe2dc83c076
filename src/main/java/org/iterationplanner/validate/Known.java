package org.iterationplanner.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one kind of record, each with the index of the first that has it.
 *
 * @param noun what one is called
 * @param list the field that lists them
 */
record Known(String noun, String list, Map<String, Integer> firstIndex) {

    static <T> Known of(String noun, String list, List<T> records, Function<T, @Nullable String> id) {
        Map<String, Integer> firstIndex = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            T each = records.get(i);
            String own = each == null ? null : id.apply(each);
            if (own != null) {
                firstIndex.putIfAbsent(own, i);
            }
        }
        return new Known(noun, list, firstIndex);
    }

    boolean has(String id) {
        return firstIndex.containsKey(id);
    }
}
