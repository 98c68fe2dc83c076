package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseChoiceTest {
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=1500";

    @Test
    void filesAreOpenedSoThatAnInterruptDoesNotCloseThem() {
        assertThat(DatabaseChoice.h2("jdbc:h2:file:./data/planner"))
                .isEqualTo("jdbc:h2:async:./data/planner" + OPTIONS);
        assertThat(DatabaseChoice.h2("jdbc:h2:~/planner")).isEqualTo("jdbc:h2:async:~/planner" + OPTIONS);
        assertThat(DatabaseChoice.h2("jdbc:h2:mem:planner")).isEqualTo("jdbc:h2:mem:planner" + OPTIONS);
    }

    @Test
    void whatIsSaidInTheUrlCounts() {
        assertThat(DatabaseChoice.h2("jdbc:h2:file:./planner;LOCK_TIMEOUT=9"))
                .isEqualTo("jdbc:h2:async:./planner;LOCK_TIMEOUT=9;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }
}
