package cn.dingban.leadership.chat;

import org.springframework.data.jpa.repository.JpaRepository;

interface ContactDrafts extends JpaRepository<ContactDraft, Long> {}
