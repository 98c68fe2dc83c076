package org.iterationplanner.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.json.Json;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.junit.jupiter.api.Test;

/** Small files with the columns of tools that find machines, and what a careful person would make of them. */
class InventoriesTest extends InventoryFixture {
    @Test
    void rvToolsListsMachinesAndWhatIsOddAboutThem() throws IOException {
        Imported imported = imported(ImportFormat.RVTOOLS, """
                VM,Powerstate,Template,CPUs,Memory MiB,Provisioned MiB,In Use MiB,Datacenter,OS according to the configuration file,OS according to the VMware Tools,Extra
                web-prd-1,poweredOn,False,2,"4,096",102400,51200,Luna,Microsoft Windows Server 2022 (64-bit),Microsoft Windows Server 2022 (64-bit),x
                old-1,poweredOff,False,4,4096,2097152,0,luna,Red Hat Enterprise Linux 6 (64-bit),Ubuntu Linux 22.04,x
                gold,poweredOff,True,1,1024,1,1,Luna,,,x
                WEB-PRD-1,poweredOn,False,2,4096,1024,1024,Terra,,,x
                """);
        assertThat(imported.isAcceptable()).isTrue();
        assertThat(imported.modelInput().assets())
                .extracting(Asset::id, Asset::datacenter, Asset::environment, asset -> asset.effort()
                        .get("migration"))
                .containsExactly(
                        tuple("web-prd-1", "Luna", Asset.Environment.PRODUCTION, "3"),
                        // 2 of a VM, 0.5 for the second terabyte, 0 for an Ubuntu that is supported
                        tuple("old-1", "Luna", null, "2.5"),
                        tuple("WEB-PRD-1 (row 5)", "Terra", Asset.Environment.PRODUCTION, "3.5"));
        assertThat(imported.modelInput().assets().get(0).attributes())
                .containsEntry("memoryMB", "4096")
                .containsEntry("storageGB", "50.0");
        assertThat(imported.modelInput().assets().get(0).derived())
                .containsExactly("effort", "estimateRange", "complexity", "environment");
        assertThat(rows(imported))
                .containsExactly(
                        "SUSPICIOUS /inventory/3/In Use MiB",
                        "SUSPICIOUS /inventory/3/OS according to the VMware Tools",
                        "LEFT_OUT /inventory/4/Template",
                        "ADJUSTED /inventory/5/VM");
        assertThat(imported.issues())
                .extracting(Issue::message)
                .contains("1 of 3 assets are switched off, and labelled so: old-1. Maybe nobody needs them: then their"
                        + " strategy is RETIRE, or they can be left out.");
        assertThat(imported.derived()).anySatisfy(derivation -> assertThat(derivation.because())
                .isEqualTo("VM 2 + 2048 GB of storage 0.5 = 2.5 points"));
    }

    @Test
    void whatWasPromisedForDaysThatAreOverIsTold() throws IOException {
        Upload workloads = Sent.text(
                folder, "workloads.csv", "id,due\npast,2027-01-03\nlong past,2024-03-15\nfirst,2027-01-04\nnever,\n");
        Upload datacenters = Sent.text(folder, "datacenters.csv", "id,exitBy\nluna,2026-12-31\n");
        Upload settings = Sent.text(
                folder, "settings.csv", "calendar.start,calendar.iterationDays,calendar.iterations\n2027-01-04,14,6\n");
        List<Upload> undated = List.of(workloads, datacenters);
        List<Upload> dated = List.of(workloads, datacenters, settings);

        assertThat(ImportFormat.CSV
                        .read(undated, false, ImportOptions.DEFAULT, DAY)
                        .issues())
                .noneMatch(issue -> issue.code().equals("SUSPICIOUS"));
        assertThat(ImportFormat.CSV
                        .read(dated, false, ImportOptions.DEFAULT, DAY)
                        .issues())
                .filteredOn(issue -> issue.code().equals("SUSPICIOUS"))
                .extracting(issue -> issue.pointer() + ": " + issue.message())
                .containsExactly(
                        "/modelInput/workloads: 2 workloads are promised for days before the first iteration, which begins on"
                                + " 2027-01-04, and late whatever the plan. Maybe these days have been moved since.",
                        "/modelInput/datacenters: 1 datacenters are promised for days before the first iteration, which begins"
                                + " on 2027-01-04, and late whatever the plan. Maybe these days have been moved since.");
    }

    @Test
    void azureMigrateCombinesMachinesDatabasesAndConnections() throws IOException {
        Upload machines = Sent.text(folder, "machines.csv", """
                Machine Name,Operating System,Environment,Storage (in GB),Group Name,Power Stats
                app-1,Microsoft Windows Server 2019 Standard,Prod,100,Shop,ON
                app-2,Microsoft Windows Server 2008 R2 Standard,Prod,3000,Shop,ON
                sql-1,Microsoft Windows Server 2016 Datacenter,Dev,50,Shop,OFF
                """);
        Upload databases = Sent.text(folder, "sql.csv", """
                Machine Name,SQL Instance,Environment,Recommended Deployment Type,Total DB Size (in MB),Group Name
                sql-1,MSSQLSERVER,Dev,AzureSqlVirtualMachine,2048,Shop
                sql-1,REPORTS,Dev,AzureSqlManagedInstance,2048,Reporting
                """);
        Upload connections = Sent.text(folder, "dependencies.csv", """
                Source server name,Destination server name,Destination port
                app-1,sql-1,1433
                app-1,app-2,8080
                app-2,app-1,8080
                app-1,app-2,3389
                app-1,elsewhere,443
                """);
        Imported imported = ImportFormat.AZURE_MIGRATE.read(
                List.of(machines, databases, connections), false, ImportOptions.DEFAULT, DAY);
        assertThat(imported.modelInput().assets())
                .extracting(Asset::id, Asset::workload, Asset::strategy, asset -> asset.effort()
                        .get("migration"))
                .containsExactly(
                        tuple("app-1", "Shop", null, "3"),
                        // 2 of a VM, 1 of production, 2 unsupported, 1 for two terabytes more
                        tuple("app-2", "Shop", null, "6"),
                        tuple("sql-1", "Shop", null, "2"),
                        tuple("sql-1\\MSSQLSERVER", "Shop", Asset.Strategy.REHOST, "4"),
                        tuple("sql-1\\REPORTS", "Reporting", Asset.Strategy.REFACTOR, "6"));
        assertThat(imported.modelInput().workloads())
                .extracting(Workload::id, Workload::complexity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Shop", Complexity.HIGH),
                        org.assertj.core.groups.Tuple.tuple("Reporting", Complexity.HIGH));
        assertThat(imported.modelInput().dependencies())
                .containsExactly(
                        dependency("sql-1", "app-1", Dependency.Type.PRECEDES),
                        dependency("app-1", "app-2", Dependency.Type.TOGETHER),
                        dependency("sql-1", "sql-1\\MSSQLSERVER", Dependency.Type.TOGETHER));
        assertThat(imported.issues())
                .extracting(issue -> issue.code() + " " + issue.value())
                .contains("LEFT_OUT 3389", "LEFT_OUT elsewhere", "SUSPICIOUS 1");
    }

    @Test
    void aSharedServiceGluesNothingTogether() throws IOException {
        StringBuilder csv = new StringBuilder("Source server name,Destination server name,Destination port\n");
        for (int i = 1; i <= 12; i++) {
            csv.append("app-%d,ldap,636\nldap,app-%d,9000\n".formatted(i, i));
        }
        csv.append("app-1,app-2,80\napp-2,app-1,80\n");
        Imported imported = imported(ImportFormat.AZURE_MIGRATE, csv.toString());
        assertThat(imported.modelInput().dependencies())
                .hasSize(13)
                .filteredOn(dependency -> dependency.type() == Dependency.Type.TOGETHER)
                .containsExactly(dependency("app-1", "app-2", Dependency.Type.TOGETHER));
        assertThat(imported.modelInput().dependencies())
                .contains(dependency("ldap", "app-12", Dependency.Type.PRECEDES));
    }

    @Test
    void migrationHubNamesServersAndApplications() throws IOException {
        Imported imported = imported(ImportFormat.MIGRATION_HUB, """
                ExternalId,HostName,OS.Name,OS.Version,VMware.VMName,RAM.TotalSizeInMB,Applications,ApplicationWave
                e1,h1,CentOS,7,vm1,2048,"[crm,erp]",Pilot
                e2,,Ubuntu,22.04,vm2,2048,,Main
                """);
        assertThat(imported.modelInput().assets())
                .extracting(
                        Asset::id, Asset::workload, asset -> asset.refs().get("migrationHub"), asset -> asset.effort()
                                .get("migration"))
                .containsExactly(tuple("h1", "crm", "e1", "4"), tuple("vm2", null, "e2", "2"));
        assertThat(imported.modelInput().baseline())
                .containsExactly(new BaselineEntry("h1", 1, null), new BaselineEntry("vm2", 2, null));
    }

    @Test
    void theRulesOfSizingCanBeChanged() throws IOException {
        ImportOptions options = Json.read(
                "{\"sizing\": {\"team\": \"movers\", \"typePoints\": {\"VM\": 10}, \"largest\": 8}}",
                ImportOptions.class);
        Imported imported = ImportFormat.CMF.read(
                List.of(Sent.text(
                        folder, "inventory.csv", "server_name,wave_name,server_os_version\na,1,Windows Server 2019\n")),
                false,
                options,
                DAY);
        assertThat(imported.modelInput().assets().get(0).effort())
                .isEqualTo(java.util.Map.of("movers", new BigDecimal("10")));
        assertThat(rows(imported)).containsExactly("SPLIT_PROPOSED /inventory/2");
    }

    @Test
    void anotherFileIsRefused() {
        for (ImportFormat format : ImportFormat.values()) {
            assertThatThrownBy(() -> imported(format, "colour,shape\nred,round\n"))
                    .as(format.id())
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("Maybe");
        }
    }
}
