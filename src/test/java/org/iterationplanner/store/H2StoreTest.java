package org.iterationplanner.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest {

    @TempDir
    static Path folder;

    @Nested
    class Plans extends PlansContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class Keys extends KeysContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class Leases extends LeasesContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class Jobs extends JobsContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class Backlogs extends BacklogsContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class BacklogPlans extends BacklogPlansContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class Promises extends PromisesContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }
}
