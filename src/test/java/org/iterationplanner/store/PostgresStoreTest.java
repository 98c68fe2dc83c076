package org.iterationplanner.store;

import org.junit.jupiter.api.Nested;

class PostgresStoreTest {

    @Nested
    class Plans extends PlansContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }

    @Nested
    class Keys extends KeysContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }

    @Nested
    class Leases extends LeasesContract {

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

    @Nested
    class Backlogs extends BacklogsContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }

    @Nested
    class BacklogPlans extends BacklogPlansContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }

    @Nested
    class Promises extends PromisesContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }
}
