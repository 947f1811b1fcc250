package com.example.plainhits;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlainHitRepository extends JpaRepository<PlainHit, Long> {}
