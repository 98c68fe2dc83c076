/** Tables of cells out of CSV files, zips of them and Excel workbooks, and into them: all that is hostile ends here. */
@NullMarked
package org.iterationplanner.table;

import org.jspecify.annotations.NullMarked;
