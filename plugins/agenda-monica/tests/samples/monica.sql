# ************************************************************
# Eva Ruiz dump of data
# Export date: 2025-08-30 10:00:00
# How to use:
# * create a fresh database
# * run migrations (`php artisan migrate`)
# * import this sql file
# ************************************************************

SET FOREIGN_KEY_CHECKS=0;

INSERT IGNORE INTO accounts (`id`,`api_key`,`number_of_invitations_sent`) VALUES
 (1,'abc',NULL);

INSERT IGNORE INTO activities (`id`,`account_id`,`activity_type_id`,`summary`,`description`,`happened_at`,`created_at`,`updated_at`) VALUES
 (7,1,NULL,'Comida','En \"Casa Lucio\"\ncon todos','2019-12-24','2019-12-25 00:00:00','2019-12-25 00:00:00');

INSERT IGNORE INTO contacts (`id`,`account_id`,`first_name`,`middle_name`,`last_name`,`nickname`,`gender_id`,`description`,`uuid`,`is_starred`,`is_dead`,`deceased_special_date_id`,`stay_in_touch_frequency`,`birthday_special_date_id`,`first_met_through_contact_id`,`first_met_special_date_id`,`first_met_where`,`job`,`company`,`food_preferences`) VALUES
 (1,1,'Ana',NULL,'García Pérez','Anita',2,'La conocí en la feria; dijo (eso): it\'s ok','00000000-0000-4000-8000-000000000001',1,0,NULL,30,1,2,2,'Málaga','Directora','Acme S.L.','Vegetariana'),
 (2,1,'Luis',NULL,'García',NULL,NULL,NULL,'00000000-0000-4000-8000-000000000002',0,1,4,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL),
 (3,1,'Eva',NULL,'Ruiz',NULL,NULL,NULL,'00000000-0000-4000-8000-000000000003',0,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);

INSERT IGNORE INTO activity_contact (`activity_id`,`account_id`,`contact_id`) VALUES
 (7,1,1),
 (7,1,2);

INSERT IGNORE INTO addresses (`id`,`account_id`,`place_id`,`contact_id`,`name`,`created_at`,`updated_at`) VALUES
 (1,1,9,1,'Casa','2020-01-01 00:00:00','2020-01-01 00:00:00');

INSERT IGNORE INTO calls (`id`,`account_id`,`contact_id`,`called_at`,`content`,`contact_called`,`created_at`,`updated_at`) VALUES
 (5,1,1,'2025-05-01 09:30:00','Quiere web nueva',0,'2025-05-01 00:00:00','2025-05-01 00:00:00');

INSERT IGNORE INTO companies (`id`,`account_id`,`name`,`website`,`number_of_employees`,`created_at`,`updated_at`) VALUES
 (4,1,'Beta',NULL,NULL,NULL,NULL);

INSERT IGNORE INTO contact_field_types (`id`,`account_id`,`name`,`fontawesome_icon`,`protocol`,`delible`,`type`,`created_at`,`updated_at`) VALUES
 (1,1,'Email','fa fa-envelope-open-o','mailto:',0,'email',NULL,NULL),
 (2,1,'Phone','fa fa-volume-control-phone','tel:',0,'phone',NULL,NULL);

INSERT IGNORE INTO contact_fields (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`data`,`created_at`,`updated_at`) VALUES
 (1,1,1,1,'ana@acme.example',NULL,NULL),
 (2,1,1,2,+34612345678,NULL,NULL);

INSERT IGNORE INTO contact_tag (`contact_id`,`tag_id`,`account_id`,`created_at`,`updated_at`) VALUES
 (1,3,1,NULL,NULL);

INSERT IGNORE INTO conversations (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`created_at`,`updated_at`) VALUES
 (6,1,1,2,NULL,NULL);

INSERT IGNORE INTO debts (`id`,`account_id`,`contact_id`,`in_debt`,`status`,`amount`,`currency_id`,`reason`,`created_at`,`updated_at`) VALUES
 (1,1,1,'yes','inprogress',50.00,3,'Cena',NULL,NULL);

INSERT IGNORE INTO entries (`id`,`account_id`,`title`,`post`,`created_at`,`updated_at`) VALUES
 (1,1,'Hoy','Un buen día',NULL,NULL);

INSERT IGNORE INTO genders (`id`,`account_id`,`name`,`type`,`created_at`,`updated_at`) VALUES
 (2,1,'Mujer','F',NULL,NULL);

INSERT IGNORE INTO journal_entries (`id`,`account_id`,`date`,`journalable_id`,`journalable_type`,`created_at`,`updated_at`) VALUES
 (1,1,'2019-12-24 00:00:00',7,'App\\Models\\Account\\Activity',NULL,NULL);

INSERT IGNORE INTO messages (`id`,`account_id`,`contact_id`,`conversation_id`,`content`,`written_at`,`written_by_me`,`created_at`,`updated_at`) VALUES
 (1,1,1,6,'Hola','2025-05-02 00:00:00',1,NULL,NULL),
 (2,1,1,6,'¿Qué tal?','2025-05-02 00:00:00',1,NULL,NULL);

INSERT IGNORE INTO metadata_love_relationships (`id`,`account_id`,`relationship_id`) VALUES
 (1,1,1);

INSERT IGNORE INTO notes (`id`,`account_id`,`contact_id`,`body`,`is_favorited`,`favorited_at`,`created_at`,`updated_at`) VALUES
 (1,1,1,'Le gusta el té,
y la vela.',0,NULL,NULL,NULL);

INSERT IGNORE INTO occupations (`id`,`account_id`,`contact_id`,`company_id`,`title`,`description`,`salary`,`salary_unit`,`currently_works_here`,`start_date`,`end_date`,`created_at`,`updated_at`) VALUES
 (1,1,1,4,'Comercial',NULL,NULL,NULL,0,'2005-01-01','2012-01-01',NULL,NULL);

INSERT IGNORE INTO places (`id`,`account_id`,`street`,`city`,`province`,`postal_code`,`country`,`latitude`,`longitude`,`created_at`,`updated_at`) VALUES
 (9,1,'Gran Vía 12','Madrid','Madrid',28013,'ES',40.4,-3.7,NULL,NULL);

INSERT IGNORE INTO relationship_types (`id`,`account_id`,`name`,`name_reverse_relationship`,`relationship_type_group_id`,`delible`,`created_at`,`updated_at`) VALUES
 (1,1,'parent','child',1,0,NULL,NULL),
 (2,1,'child','parent',1,0,NULL,NULL);

INSERT IGNORE INTO relationships (`id`,`account_id`,`relationship_type_id`,`contact_is`,`of_contact`,`created_at`,`updated_at`) VALUES
 (1,1,1,1,2,NULL,NULL),
 (2,1,2,2,1,NULL,NULL);

INSERT IGNORE INTO special_dates (`id`,`account_id`,`contact_id`,`uuid`,`is_age_based`,`is_year_unknown`,`date`,`created_at`,`updated_at`) VALUES
 (1,1,1,'00000000-0000-4000-8000-000000000701',0,1,'2024-05-14',NULL,NULL),
 (2,1,1,'00000000-0000-4000-8000-000000000702',0,0,'2019-03-05',NULL,NULL),
 (3,1,2,'00000000-0000-4000-8000-000000000703',1,0,'1945-01-01',NULL,NULL),
 (4,1,2,'00000000-0000-4000-8000-000000000704',0,0,'2020-01-31',NULL,NULL);

INSERT IGNORE INTO tags (`id`,`account_id`,`name`,`name_slug`,`description`,`created_at`,`updated_at`) VALUES
 (3,1,'Clientes','clientes',NULL,NULL,NULL);

INSERT IGNORE INTO users (`id`,`first_name`,`last_name`,`email`,`me_contact_id`,`admin`,`password`,`account_id`) VALUES
 (1,'Eva','Ruiz','eva@ejemplo.example',3,1,'$2y$10$secret',1);

SET FOREIGN_KEY_CHECKS=1;
