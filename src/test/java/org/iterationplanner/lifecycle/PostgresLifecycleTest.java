package org.iterationplanner.lifecycle;

import org.iterationplanner.store.TestDatabase;
import org.junit.jupiter.api.Nested;

class PostgresLifecycleTest {

    @Nested
    class Solving extends SolvingContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }

    @Nested
    class Recovery extends RecoveryContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }

    @Nested
    class Jobs extends JobsContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }
}
