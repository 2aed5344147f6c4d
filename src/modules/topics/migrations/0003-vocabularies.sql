-- What topics are classified by. Administrators add to it; what is shipped here is from general knowledge and not confirmed until
-- they say so.
create table topics.vocabulary (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ordinal integer not null,
  names jsonb not null
);

create table topics.term (
  vocabulary text not null references topics.vocabulary,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ordinal integer not null,
  names jsonb not null,
  -- an administrator looked at the name in the source
  confirmed boolean not null,
  -- not offered any more; topics that have it keep it
  retired_at timestamptz,
  primary key (vocabulary, key)
);

grant select on topics.vocabulary to throughline_app;
grant select, insert, update on topics.term to throughline_app;

with shipped (vocabulary, ordinal, en, fr, es, ru, zh, ar) as (values
  ('strategic-goals', 1,
    'Goals of the ITU Strategic Plan', 'Buts du plan stratégique de l’UIT', 'Metas del Plan Estratégico de la UIT', 'Цели Стратегического плана МСЭ', '国际电联战略规划的目标', 'غايات الخطة الاستراتيجية للاتحاد'),
  ('sdg', 2,
    'Sustainable Development Goals', 'Objectifs de développement durable', 'Objetivos de Desarrollo Sostenible', 'Цели в области устойчивого развития', '可持续发展目标', 'أهداف التنمية المستدامة'),
  ('questions', 3,
    'Questions of the study groups', 'Questions des commissions d’études', 'Cuestiones de las Comisiones de Estudio', 'Вопросы исследовательских комиссий', '研究组的课题', 'مسائل لجان الدراسات'))
insert into topics.vocabulary (key, ordinal, names)
  select vocabulary, ordinal, jsonb_build_object('original', 'en', 'basis', 'our-translation', 'texts',
    jsonb_build_object('en', en, 'fr', fr, 'es', es, 'ru', ru, 'zh', zh, 'ar', ar)) from shipped;

with shipped (vocabulary, key, ordinal, en, fr, es, ru, zh, ar) as (values
  ('strategic-goals', '1', 1,
    'Universal connectivity', 'Connectivité universelle', 'Conectividad universal', 'Универсальная возможность установления соединений', '全民连通', 'التوصيلية الشاملة'),
  ('strategic-goals', '2', 2,
    'Sustainable digital transformation', 'Transformation numérique durable', 'Transformación digital sostenible', 'Устойчивая цифровая трансформация', '可持续数字化转型', 'التحول الرقمي المستدام'),
  ('sdg', '1', 1,
    'No poverty', 'Pas de pauvreté', 'Fin de la pobreza', 'Ликвидация нищеты', '无贫穷', 'القضاء على الفقر'),
  ('sdg', '2', 2,
    'Zero hunger', 'Faim « zéro »', 'Hambre cero', 'Ликвидация голода', '零饥饿', 'القضاء التام على الجوع'),
  ('sdg', '3', 3,
    'Good health and well-being', 'Bonne santé et bien-être', 'Salud y bienestar', 'Хорошее здоровье и благополучие', '良好健康与福祉', 'الصحة الجيدة والرفاه'),
  ('sdg', '4', 4,
    'Quality education', 'Éducation de qualité', 'Educación de calidad', 'Качественное образование', '优质教育', 'التعليم الجيد'),
  ('sdg', '5', 5,
    'Gender equality', 'Égalité entre les sexes', 'Igualdad de género', 'Гендерное равенство', '性别平等', 'المساواة بين الجنسين'),
  ('sdg', '6', 6,
    'Clean water and sanitation', 'Eau propre et assainissement', 'Agua limpia y saneamiento', 'Чистая вода и санитария', '清洁饮水和卫生设施', 'المياه النظيفة والنظافة الصحية'),
  ('sdg', '7', 7,
    'Affordable and clean energy', 'Énergie propre et d’un coût abordable', 'Energía asequible y no contaminante', 'Недорогостоящая и чистая энергия', '经济适用的清洁能源', 'طاقة نظيفة وبأسعار معقولة'),
  ('sdg', '8', 8,
    'Decent work and economic growth', 'Travail décent et croissance économique', 'Trabajo decente y crecimiento económico', 'Достойная работа и экономический рост', '体面工作和经济增长', 'العمل اللائق ونمو الاقتصاد'),
  ('sdg', '9', 9,
    'Industry, innovation and infrastructure', 'Industrie, innovation et infrastructure', 'Industria, innovación e infraestructura', 'Индустриализация, инновации и инфраструктура', '产业、创新和基础设施', 'الصناعة والابتكار والهياكل الأساسية'),
  ('sdg', '10', 10,
    'Reduced inequalities', 'Inégalités réduites', 'Reducción de las desigualdades', 'Уменьшение неравенства', '减少不平等', 'الحد من أوجه عدم المساواة'),
  ('sdg', '11', 11,
    'Sustainable cities and communities', 'Villes et communautés durables', 'Ciudades y comunidades sostenibles', 'Устойчивые города и населенные пункты', '可持续城市和社区', 'مدن ومجتمعات محلية مستدامة'),
  ('sdg', '12', 12,
    'Responsible consumption and production', 'Consommation et production responsables', 'Producción y consumo responsables', 'Ответственное потребление и производство', '负责任消费和生产', 'الاستهلاك والإنتاج المسؤولان'),
  ('sdg', '13', 13,
    'Climate action', 'Lutte contre les changements climatiques', 'Acción por el clima', 'Борьба с изменением климата', '气候行动', 'العمل المناخي'),
  ('sdg', '14', 14,
    'Life below water', 'Vie aquatique', 'Vida submarina', 'Сохранение морских экосистем', '水下生物', 'الحياة تحت الماء'),
  ('sdg', '15', 15,
    'Life on land', 'Vie terrestre', 'Vida de ecosistemas terrestres', 'Сохранение экосистем суши', '陆地生物', 'الحياة في البر'),
  ('sdg', '16', 16,
    'Peace, justice and strong institutions', 'Paix, justice et institutions efficaces', 'Paz, justicia e instituciones sólidas', 'Мир, правосудие и эффективные институты', '和平、正义与强大机构', 'السلام والعدل والمؤسسات القوية'),
  ('sdg', '17', 17,
    'Partnerships for the goals', 'Partenariats pour la réalisation des objectifs', 'Alianzas para lograr los objetivos', 'Партнерство в интересах устойчивого развития', '促进目标实现的伙伴关系', 'عقد الشراكات لتحقيق الأهداف'))
insert into topics.term (vocabulary, key, ordinal, names, confirmed)
  select vocabulary, key, ordinal, jsonb_build_object('original', 'en', 'basis', 'our-translation', 'texts',
    jsonb_build_object('en', en, 'fr', fr, 'es', es, 'ru', ru, 'zh', zh, 'ar', ar)), false from shipped;
