package org.iterationplanner.sample;

import org.iterationplanner.backlog.Asset;

/**
 * A team of a generated estate and the kind of asset that is mostly its work.
 *
 * @param host how the names of those assets begin, behind the datacenter
 */
record Squad(String id, String name, Asset.Type type, String host) {

    /** In the order in which they are needed: a small estate has the first few. */
    static final Squad[] ALL = {
        new Squad("windows", "Windows Server squad", Asset.Type.VM, "win"),
        new Squad("database", "Database squad", Asset.Type.DATABASE, "sql"),
        new Squad("linux", "Linux squad", Asset.Type.VM, "lnx"),
        new Squad("modernisation", "Application modernisation", Asset.Type.APPLICATION, "app"),
        new Squad("storage", "Storage and backup", Asset.Type.FILE_SHARE, "nas"),
        new Squad("integration", "Integration and messaging", Asset.Type.SERVICE, "mq"),
        new Squad("network", "Cloud network", Asset.Type.SERVICE, "net"),
        new Squad("identity", "Identity and security", Asset.Type.SERVICE, "iam"),
        new Squad("platform", "Landing zone platform", Asset.Type.SERVICE, "lz"),
        new Squad("factory", "Rehost factory", Asset.Type.VM, "vm")
    };
}
