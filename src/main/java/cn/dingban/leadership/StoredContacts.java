package cn.dingban.leadership;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Appends only: there is no method to change or remove a line. */
interface StoredContacts extends Repository<StoredContact, Long> {

    StoredContact save(StoredContact contact);

    List<StoredContact> findByVisitIdOrderById(long number);

    @Query("select c from StoredContact c where c.projectId = ?1 and c.visit.visit.heldOn between ?2 and ?3"
            + " order by c.visit.visit.heldOn, c.id")
    List<StoredContact> ofProject(long projectId, LocalDate from, LocalDate until);

    @Query(
            "select c from StoredContact c where c.visit.visit.heldOn between ?1 and ?2 order by c.visit.visit.heldOn, c.id")
    List<StoredContact> between(LocalDate from, LocalDate until);
}
