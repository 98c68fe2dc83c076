package org.iterationplanner.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.Upload;
import org.junit.jupiter.api.Test;

/** Small files with the columns of what people write of applications and waves, and what a careful person would make of them. */
class PortfoliosTest extends InventoryFixture {
    @Test
    void wavesBecomeTheBaseline() throws IOException {
        for (ImportFormat format : new ImportFormat[] {ImportFormat.CMF, ImportFormat.AZURE_MIGRATE_WAVES}) {
            Imported imported = imported(format, """
                    wave_name,app_name,server_name,server_os_family,server_os_version,server_environment,server_tier,r_type
                    Wave 1,hr,s1,windows,windows server 2012 R2,dev,db,Rehost
                    Wave 30,hr,s2,linux,redhat,prod,app,Teleport
                    """);
            assertThat(imported.modelInput().baseline())
                    .containsExactly(new BaselineEntry("s1", 1, null), new BaselineEntry("s2", 30, null));
            assertThat(imported.modelInput().calendar().iterations().count()).isEqualTo(30);
            assertThat(imported.modelInput().assets())
                    .extracting(Asset::type, Asset::strategy, asset -> asset.effort()
                            .get("migration"))
                    .containsExactly(
                            tuple(Asset.Type.DATABASE, Asset.Strategy.REHOST, "6"), tuple(Asset.Type.VM, null, "3.5"));
            assertThat(rows(imported)).containsExactly("NOT_UNDERSTOOD /inventory/3/r_type");
        }
    }

    @Test
    void konveyorSaysWhatNeedsWhat() throws IOException {
        Imported imported = imported(ImportFormat.KONVEYOR, """
                Record Type 1,Application Name,Description,Business Service,Dependency,Dependency Direction,Tag Category 1,Tag 1
                2,Shop,,,Billing,southbound,,
                1,Shop,Sells,Retail,,,Language,Java
                1,Billing,Bills,Retail,,,,
                2,Billing,,,Shop,northbound,,
                2,Billing,,,Nobody,southbound,,
                """);
        assertThat(imported.issues())
                .filteredOn(issue -> issue.isError())
                .extracting(issue -> issue.code() + " " + issue.pointer())
                .containsExactly("UNKNOWN_REFERENCE /inventory/6/Dependency", "REPEATED /inventory/5");
        assertThat(imported.modelInput().dependencies().get(0))
                .isEqualTo(dependency("Billing", "Shop", Dependency.Type.PRECEDES));
        assertThat(imported.modelInput().assets().get(0).labels()).containsExactly("Retail", "Java");
    }

    @Test
    void theGuideTellsWorkloadsMachinesFreezesAndWaves() throws IOException {
        Upload estate = Sent.text(folder, "estate.csv", """
                title
                "Data
                Centre",Workload,Environment,Servers,Business Criticality,"Milestone
                Date",Priority,Rationalization,Business Drivers
                Apollo,Guidance,Production,2,Mission Critical,2027-03-15,High,Rehost,Lease ends
                Luna,Canteen,Production,2,Low,…,Low,Retire,…
                """);
        Upload machines = Sent.text(folder, "machines.csv", """
                Workload,Machine,Role,Environment,Operating System,Location,Change Freeze,Summary of Dependencies,Migration Date
                Guidance,prd-a-01,Application Node,Production,Windows Server 2016 Standard,Apollo Data Centre,1 December to 15 January,Database: prd-d-01,2027-01-01
                Guidance,prd-d-01,Database Node,Production,Windows Server 2016 Standard,Apollo Data Centre,when the moon is full,Application: prd-a-01 prd-x-09,2027-01-01
                """);
        Upload waves = Sent.text(
                folder, "waves.csv", "Wave Number,Workload,Machine\n1,Guidance,prd-d-01\n2,Guidance,prd-z-01\n");
        Imported imported = ImportFormat.MEG.read(List.of(estate, machines, waves), false, ImportOptions.DEFAULT, DAY);
        assertThat(imported.isAcceptable()).isTrue();
        assertThat(imported.modelInput().workloads())
                .extracting(Workload::id, Workload::datacenter, Workload::criticality, Workload::due, Workload::outcome)
                .containsExactly(
                        tuple("Guidance", "Apollo", Criticality.CRITICAL, LocalDate.of(2027, 3, 15), "Lease ends"),
                        tuple("Canteen", "Luna", Criticality.LOW, null, null));
        assertThat(imported.modelInput().assets())
                .extracting(Asset::id, Asset::type, Asset::strategy, asset -> asset.effort()
                        .get("migration"))
                .containsExactly(
                        tuple("prd-a-01", Asset.Type.VM, Asset.Strategy.REHOST, "3"),
                        tuple("prd-d-01", Asset.Type.DATABASE, Asset.Strategy.REHOST, "5"),
                        // a quarter of 3.5 for what is retired
                        tuple("Canteen server 1", Asset.Type.VM, Asset.Strategy.RETIRE, "1"),
                        tuple("Canteen server 2", Asset.Type.VM, Asset.Strategy.RETIRE, "1"));
        assertThat(imported.modelInput().dependencies())
                .containsExactly(dependency("prd-d-01", "prd-a-01", Dependency.Type.PRECEDES));
        assertThat(imported.modelInput().freezes())
                .extracting(freeze -> freeze.scope().asset() + " " + freeze.from() + " " + freeze.to())
                .containsExactly(
                        "prd-a-01 2026-12-01 2027-01-15",
                        "prd-a-01 2027-12-01 2028-01-15",
                        "prd-a-01 2028-12-01 2029-01-15");
        assertThat(imported.modelInput().baseline()).containsExactly(new BaselineEntry("prd-d-01", 1, null));
        assertThat(rows(imported))
                .containsExactly(
                        "NOT_UNDERSTOOD /machines/3/Change Freeze",
                        "NOT_UNDERSTOOD /machines/3/Summary of Dependencies",
                        "LEFT_OUT /waves/3/Machine");
    }
}
