package cn.dingban.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredProjects extends Repository<StoredProject, Long> {

    StoredProject save(StoredProject project);

    Optional<StoredProject> findById(long id);

    List<StoredProject> findByIdIn(Collection<Long> ids);

    Optional<StoredProject> findByFactsCode(String code);

    List<StoredProject> findAllByOrderById();

    long count();
}
